package io.camunda.zeebe.scheduler.clock;

import io.camunda.zeebe.scheduler.ActorThread;

/**
 * Stands before the test engine's own interface of this name, to mend one thing. The test engine writes what arrives by
 * gRPC from a thread that is not an actor's, and there the original reads the machine's clock; here such threads read
 * the engine's clock, which tests move, as all threads of a broker do.
 */
public interface ActorClock {
  ControlledActorClock[] OF_OTHER_THREADS = new ControlledActorClock[1];

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
    if (clock == null) clock = OF_OTHER_THREADS[0];
    if (clock == null) return System.currentTimeMillis();
    clock.update();
    return clock.getTimeMillis();
  }
}
