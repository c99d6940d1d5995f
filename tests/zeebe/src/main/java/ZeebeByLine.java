import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.scheduler.clock.ControlledActorClock;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * A real Zeebe engine, told by lines on stdin what to do and answering each with one line on stdout:
 *
 * <pre>
 * fresh 2026-05-09T08:00:00Z   forgets everything, stops the clock there, answers the gRPC port
 * advance 60000                moves the clock
 * records 12                   waits until nothing is left to do, answers the records from the 13th on as a JSON list
 * </pre>
 *
 * Ends when stdin closes. Starting an engine takes a while, so the next one is made while this one is in use.
 */
public final class ZeebeByLine {
  private static final int ROUNDS_BEFORE_IDLE = 8;
  private static final int ROUNDS_BEFORE_STILL = 300;
  private static final long LONGEST_NANOS = Duration.ofSeconds(10).toNanos();

  private record Started(ZeebeTestEngine engine, int port) {}

  public static void main(String[] args) throws Exception {
    PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    CompletableFuture<Started> next = CompletableFuture.supplyAsync(ZeebeByLine::start);
    Started current = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "fresh" -> {
          Started old = current;
          current = next.get();
          next = CompletableFuture.supplyAsync(ZeebeByLine::start);
          if (old != null) CompletableFuture.runAsync(() -> old.engine().stop());
          ControlledActorClock clock = EngineClock.of(current.engine());
          clock.setCurrentTime(Instant.parse(words[1]));
          EngineClock.useInOtherThreads(clock);
          waitUntilIdle(current.engine());
          answers.println(current.port());
        }
        case "advance" -> {
          current.engine().increaseTime(Duration.ofMillis(Long.parseLong(words[1])));
          waitUntilIdle(current.engine());
          answers.println("ok");
        }
        case "records" -> answers.println(records(current.engine(), Integer.parseInt(words[1])));
        default -> throw new IllegalArgumentException(line);
      }
    }
    System.exit(0);
  }

  private static Started start() {
    for (int attempt = 0; ; attempt++) {
      try {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
          port = free.getLocalPort();
        }
        ZeebeTestEngine engine = EngineFactory.create(port);
        engine.start();
        return new Started(engine, port);
      } catch (Exception taken) {
        if (attempt == 5) throw new IllegalStateException(taken);
      }
    }
  }

  private static String records(ZeebeTestEngine engine, int from) throws Exception {
    waitUntilIdle(engine);
    StringBuilder list = new StringBuilder("[");
    int index = 0;
    for (Record<?> record : engine.getRecordStreamSource().getRecords()) {
      if (index++ < from) continue;
      if (list.length() > 1) list.append(',');
      list.append(record.toJson());
    }
    return list.append(']').toString();
  }

  /**
   * The engine's own way of waiting takes 100 ms, and what a timer or another actor has yet to begin is not seen by it. Here
   * every actor thread goes around between two looks, so that a busy machine makes the wait longer instead of shorter.
   */
  private static void waitUntilIdle(ZeebeTestEngine engine) throws Exception {
    ActorThreads threads = new ActorThreads(EngineClock.of(engine));
    Object monitor = EngineClock.field(engine, "engineStateMonitor");
    Method isIdle = monitor.getClass().getDeclaredMethod("isInIdleState");
    isIdle.setAccessible(true);
    int written = -1;
    int idle = 0;
    int still = 0;
    for (long end = System.nanoTime() + LONGEST_NANOS; System.nanoTime() < end; ) {
      threads.goAround();
      int now = count(engine);
      still = now == written ? still + 1 : 0;
      idle = still > 0 && (boolean) isIdle.invoke(monitor) ? idle + 1 : 0;
      written = now;
      // A banned instance leaves commands that nobody answers, so that the engine never calls itself idle; it writes nothing either.
      if (idle == ROUNDS_BEFORE_IDLE || still == ROUNDS_BEFORE_STILL) return;
    }
    System.err.println("The engine finds no rest: a process that never ends?");
    Runtime.getRuntime().halt(1);
  }

  private static int count(ZeebeTestEngine engine) {
    int count = 0;
    for (Record<?> ignored : engine.getRecordStreamSource().getRecords()) count++;
    return count;
  }
}
