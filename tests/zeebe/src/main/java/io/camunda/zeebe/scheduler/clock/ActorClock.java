package io.camunda.zeebe.scheduler.clock;

import io.camunda.zeebe.scheduler.ActorThread;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands before the test engine's own interface of this name, to mend one thing. The test engine writes what arrives by
 * gRPC from a thread that is not an actor's, and there the original reads the machine's clock: once a test has moved
 * time, each job's deadline lies in the past at once and each job is handed out again every second. A broker writes
 * them from an actor's thread, so its commands follow the moved clock; with this, so do the test engine's.
 */
public interface ActorClock {
  /** How far time has been moved, for threads that are not an actor's. */
  AtomicLong OFFSET_MS = new AtomicLong();

  boolean update();

  long getTimeMillis();

  long getNanosSinceLastMillisecond();

  long getNanoTime();

  static ActorClock current() {
    ActorThread current = ActorThread.current();
    return current == null ? null : current.getClock();
  }

  static long currentTimeMillis() {
    ActorClock clock = current();
    return clock == null ? System.currentTimeMillis() + OFFSET_MS.get() : clock.getTimeMillis();
  }
}
