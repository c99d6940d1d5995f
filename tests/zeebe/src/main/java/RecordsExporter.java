import io.camunda.zeebe.process.test.api.RecordStreamSource;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Sends every new record, in order, as Zeebe's Elasticsearch exporter does with its default settings: events only, a
 * batch again and again until it is taken.
 */
final class RecordsExporter implements Runnable {
  private static final int BATCH_SIZE = 200;
  private static final long IDLE_MS = 20;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

  /** What the exporter leaves out unless told otherwise. */
  private static final Set<ValueType> LEFT_OUT =
      EnumSet.of(ValueType.JOB_BATCH, ValueType.PROCESS_INSTANCE_BATCH, ValueType.CHECKPOINT);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Map<ValueType, Long> sequences = new EnumMap<>(ValueType.class);
  private final RecordStreamSource source;
  private final URI bulk;
  private final String authorization;
  private long lastPosition = -1;
  private volatile long exported = 0;

  RecordsExporter(RecordStreamSource source, String url, String user, String password) {
    this.source = source;
    this.bulk = URI.create(url + "/_bulk");
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  long exported() {
    return exported;
  }

  @Override
  public void run() {
    try {
      while (true) {
        if (!exportNext()) Thread.sleep(IDLE_MS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends one batch; false when nothing was new. */
  private boolean exportNext() throws InterruptedException {
    StringBuilder batch = new StringBuilder();
    int size = 0;
    boolean anyNew = false;

    for (Record<?> record : source.getRecords()) {
      if (record.getPosition() <= lastPosition) continue;
      lastPosition = record.getPosition();
      anyNew = true;
      if (record.getRecordType() != RecordType.EVENT || LEFT_OUT.contains(record.getValueType())) continue;
      append(batch, record);
      size += 1;
      if (size >= BATCH_SIZE) break;
    }
    if (size > 0) {
      sendUntilTaken(batch.toString());
      exported += size;
    }
    return anyNew;
  }

  private void append(StringBuilder batch, Record<?> record) {
    String type = record.getValueType().name().toLowerCase().replace('_', '-');
    String day = DAY.format(Instant.ofEpochMilli(record.getTimestamp()));
    // The exporter numbers the records of one value type, with the partition in the upper bits.
    long sequence = ((long) record.getPartitionId() << 51) + sequences.merge(record.getValueType(), 1L, Long::sum);
    String json = record.toJson();

    batch
        .append("{\"index\":{\"_index\":\"zeebe-record_" + type + "_" + record.getBrokerVersion() + "_" + day)
        .append("\",\"_id\":\"" + record.getPartitionId() + "-" + record.getPosition())
        .append("\",\"routing\":\"" + record.getPartitionId() + "\"}}\n")
        .append(json, 0, json.length() - 1)
        .append(",\"sequence\":" + sequence + "}\n");
  }

  private void sendUntilTaken(String batch) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(bulk)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-ndjson")
            .header("Authorization", authorization)
            .POST(HttpRequest.BodyPublishers.ofString(batch))
            .build();
    long waitMs = 100;
    while (true) {
      String problem;
      try {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        boolean taken = response.statusCode() / 100 == 2 && !response.body().contains("\"errors\":true");
        if (taken) return;
        problem = response.statusCode() + " " + response.body();
      } catch (java.io.IOException unreachable) {
        problem = unreachable.toString();
      }
      System.err.println("records not taken, trying again: " + problem.substring(0, Math.min(300, problem.length())));
      Thread.sleep(waitMs);
      waitMs = Math.min(2_000, waitMs * 2);
    }
  }
}
