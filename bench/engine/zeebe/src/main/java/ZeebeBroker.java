import io.camunda.zeebe.broker.Broker;
import io.camunda.zeebe.broker.SpringBrokerBridge;
import io.camunda.zeebe.broker.system.SystemContext;
import io.camunda.zeebe.broker.system.configuration.BrokerCfg;
import io.camunda.zeebe.broker.system.configuration.ExporterCfg;

/** A Zeebe broker with its gateway, set up as its operators would for throughput: ZeebeBroker <port> <data folder>. */
public final class ZeebeBroker {
  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    BrokerCfg config = new BrokerCfg();
    config.getNetwork().setHost("127.0.0.1");
    config.getNetwork().setPortOffset(0);
    config.getNetwork().getCommandApi().setPort(port + 1);
    config.getNetwork().getInternalApi().setPort(port + 2);
    config.getGateway().setEnable(true);
    config.getGateway().getNetwork().setHost("127.0.0.1");
    config.getGateway().getNetwork().setPort(port);
    config.getCluster().setInitialContactPoints(java.util.List.of("127.0.0.1:" + (port + 2)));
    config.getThreads().setCpuThreadCount(2);
    config.getThreads().setIoThreadCount(2);
    // The default adapts to latency and refuses much of what 50 clients ask.
    config.getBackpressure().setAlgorithm("fixed");
    config.getBackpressure().getFixed().setLimit(200);
    ExporterCfg exporter = new ExporterCfg();
    exporter.setClassName(CountingExporter.class.getName());
    config.getExporters().put("counting", exporter);
    config.init(arguments[1]);

    SystemContext context = new SystemContext(config, arguments[1], null);
    context.getScheduler().start();
    Broker broker = new Broker(context, new SpringBrokerBridge());
    broker.start().join();
    System.out.println("ready");
    while (System.in.read() >= 0) {
      // Whoever has started it holds its input open.
    }
    System.exit(0);
  }
}
