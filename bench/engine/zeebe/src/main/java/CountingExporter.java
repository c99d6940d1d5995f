import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;

/** Takes every record as JSON, as an exporter to a receiver would, and lets go of it. */
public final class CountingExporter implements Exporter {
  private Controller controller;
  private long bytes;

  @Override
  public void open(Controller controller) {
    this.controller = controller;
  }

  @Override
  public void export(Record<?> record) {
    bytes += record.toJson().length();
    controller.updateLastExportedRecordPosition(record.getPosition());
  }
}
