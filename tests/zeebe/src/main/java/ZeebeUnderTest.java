import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.scheduler.clock.ActorClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real Zeebe engine that behaves, to its neighbors, like a broker with the Elasticsearch exporter and the clock
 * actuator: gRPC on ENGINE_PORT, records to RECORDS_URL, the clock on MANAGEMENT_PORT. Ends when stdin closes, so that
 * it never outlives the test that started it.
 */
public final class ZeebeUnderTest {
  private static final Pattern OFFSET = Pattern.compile("\"offsetMilli\"\\s*:\\s*(\\d+)");

  public static void main(String[] args) throws Exception {
    ZeebeTestEngine engine = EngineFactory.create(Integer.parseInt(env("ENGINE_PORT", "26500")));
    engine.start();
    EngineClock.useInOtherThreads(EngineClock.of(engine));

    RecordsExporter exporter =
        new RecordsExporter(
            engine.getRecordStreamSource(),
            env("RECORDS_URL", "http://127.0.0.1:8080/records"),
            env("RECORDS_USER", "zeebe"),
            env("RECORDS_PASSWORD", ""));
    Thread exporting = new Thread(exporter, "records-exporter");
    exporting.setDaemon(true);
    exporting.start();

    HttpServer management = manage(engine, exporter, Integer.parseInt(env("MANAGEMENT_PORT", "9600")));
    System.out.println("ready " + engine.getGatewayAddress());

    while (System.in.read() >= 0) {
      // Only the end of stdin means something.
    }
    management.stop(0);
    System.exit(0);
  }

  private static HttpServer manage(ZeebeTestEngine engine, RecordsExporter exporter, int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);

    server.createContext(
        "/health", exchange -> answer(exchange, 200, "{\"status\":\"UP\",\"exported\":" + exporter.exported() + "}"));
    server.createContext(
        "/actuator/clock",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          if (exchange.getRequestMethod().equals("POST") && path.endsWith("/add")) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Matcher offset = OFFSET.matcher(body);
            if (!offset.find()) {
              answer(exchange, 400, "{\"error\":\"offsetMilli must be a whole number of milliseconds\"}");
              return;
            }
            long added = Long.parseLong(offset.group(1));
            engine.increaseTime(Duration.ofMillis(added));
          }
          Instant now = Instant.ofEpochMilli(ActorClock.currentTimeMillis());
          answer(exchange, 200, "{\"epochMilli\":" + now.toEpochMilli() + ",\"instant\":\"" + now + "\"}");
        });
    server.start();
    return server;
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String env(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isEmpty() ? otherwise : value;
  }
}
