import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.List;

/** A MongoDB server by others on a free port; it says where it listens and ends with its input. */
public final class MongoJavaServer {
  public static void main(String[] arguments) throws Exception {
    H2Backend backend = arguments.length > 0 ? new H2Backend(arguments[0]) : H2Backend.inMemory();
    backend.version(new Version());
    MongoServer server = new MongoServer(backend);
    server.enableOplog();
    server.bind("127.0.0.1", 0);
    System.out.println("ready mongodb://127.0.0.1:" + server.getLocalAddress().getPort() + "/?directConnection=true");
    while (System.in.read() >= 0) {
      // Whoever has started it holds its input open.
    }
    server.shutdownNow();
    System.exit(0);
  }

  /** Its own versions speak wire version 8; today's drivers take nothing below 9. */
  private static final class Version implements MongoVersion {
    @Override
    public List<Integer> getVersionArray() {
      return List.of(5, 0, 0);
    }

    @Override
    public int getWireVersion() {
      return 13;
    }

    @Override
    public String toVersionString() {
      return "5.0.0";
    }
  }
}
