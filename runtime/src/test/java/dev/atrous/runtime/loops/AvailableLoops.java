package dev.atrous.runtime.loops;

import dev.atrous.runtime.loops.choice.ForcedLoops;
import dev.atrous.runtime.loops.choice.LoopChoice;
import dev.atrous.runtime.loops.plain.PlainLoops;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The loops that this JVM can run, for tests that all of them must pass. Its main method runs those
 * tests once more, in a JVM of its own with other options, with the loops that are chosen there,
 * but for the classes that its arguments name.
 */
final class AvailableLoops {

  /** For {@link org.junit.jupiter.params.provider.MethodSource}. */
  static final String ALL = "dev.atrous.runtime.loops.AvailableLoops#all";

  private static final List<Class<?>> TESTS =
      List.of(
          ActivationTest.class,
          ElementwiseTest.class,
          OverChannelsTest.class,
          ResizeTest.class,
          VectorAgainstPlainTest.class,
          WindowLoopTest.class);

  private AvailableLoops() {}

  static Stream<Loops> all() {
    return ForcedLoops.areOnlyPlain()
        ? Stream.of(new PlainLoops())
        : Stream.of(new PlainLoops(), vector(), ForcedLoops.tieredAtOnce());
  }

  static Loops vector() {
    return ForcedLoops.vector();
  }

  public static void main(String[] arguments) throws ReflectiveOperationException {
    Loops loops = LoopChoice.chosen();
    int tests = 0;
    for (Class<?> type : TESTS) {
      for (Method method : type.getDeclaredMethods()) {
        boolean leftOut = List.of(arguments).contains(type.getSimpleName());
        if (method.isAnnotationPresent(Test.class) && !leftOut) {
          method.setAccessible(true);
          method.invoke(type.getDeclaredConstructor(Loops.class).newInstance(loops));
          tests++;
        }
      }
    }
    System.out.println(tests + " tests passed with " + loops);
  }
}
