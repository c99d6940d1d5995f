import io.camunda.zeebe.scheduler.ActorThread;
import io.camunda.zeebe.scheduler.clock.ControlledActorClock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The threads on which an engine's actors run: those that share its clock. */
final class ActorThreads {
  private final List<ActorThread> threads;

  ActorThreads(ControlledActorClock clock) {
    threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread instanceof ActorThread actor && actor.getClock() == clock)
            .map(thread -> (ActorThread) thread)
            .toList();
    if (threads.isEmpty()) throw new IllegalStateException("No actor thread has the engine's clock.");
  }

  /** Until each thread has begun another round: it has looked at the clock, at its timers and for a task. */
  void goAround() throws InterruptedException {
    CountDownLatch seen = new CountDownLatch(threads.size());
    for (ActorThread thread : threads) {
      Queue<Runnable> callbacks = thread.submittedCallbacks;
      callbacks.add(seen::countDown);
      thread.hintWorkAvailable();
    }
    // One that has ended runs nothing any more.
    seen.await(5, TimeUnit.SECONDS);
  }
}
