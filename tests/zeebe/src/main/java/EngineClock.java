import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.scheduler.clock.ControlledActorClock;
import java.lang.reflect.Field;

/** The clock inside a test engine, for threads that are not an actor's as well. */
final class EngineClock {
  private EngineClock() {}

  static ControlledActorClock of(ZeebeTestEngine engine) throws ReflectiveOperationException {
    return (ControlledActorClock) field(engine, "clock");
  }

  static void useInOtherThreads(ControlledActorClock clock) throws ReflectiveOperationException {
    try {
      Class<?> mended = Class.forName("io.camunda.zeebe.scheduler.clock.ActorClock");
      ((Object[]) mended.getField("OF_OTHER_THREADS").get(null))[0] = clock;
    } catch (NoSuchFieldException laterVersion) {
      // Its threads all ask one clock.
    }
  }

  static Object field(Object owner, String name) throws ReflectiveOperationException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(owner);
  }
}
