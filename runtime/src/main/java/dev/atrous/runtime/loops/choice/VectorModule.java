package dev.atrous.runtime.loops.choice;

import dev.atrous.runtime.loops.Loops;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/**
 * The way to the vector loops. They need a module of the JDK that is there only when the user asks
 * for it, so this module does not require it, but adds the read edge when it is found, and nothing
 * names the class of the vector loops but a string.
 */
final class VectorModule {

  private static final String NAME = "jdk.incubator.vector";
  private static final String LOOPS = "dev.atrous.runtime.loops.vector.VectorLoops";

  private VectorModule() {}

  /** Whether the module is missing from the boot layer, the only place where it is compiled. */
  static boolean isAbsent() {
    return find().isEmpty();
  }

  /** Why the module is absent and what to do, as the end of a sentence. */
  static String remedy() {
    return ModuleFinder.ofSystem().find(NAME).isEmpty()
        ? "this Java has no module " + NAME
        : "the module %s is not there, run java with --add-modules %s for faster ones"
            .formatted(NAME, NAME);
  }

  /**
   * Creates the vector loops.
   *
   * @throws IllegalArgumentException if a system property asks for vectors that this machine lacks
   * @throws IllegalStateException if the vectors of this machine are too short to be of use
   */
  static Loops load() throws ReflectiveOperationException {
    Module vectors = find().orElseThrow(() -> new IllegalStateException(remedy()));
    VectorModule.class.getModule().addReads(vectors);
    try {
      return (Loops) Class.forName(LOOPS).getConstructor().newInstance();
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw thrown;
    }
  }

  private static Optional<Module> find() {
    return ModuleLayer.boot().findModule(NAME);
  }
}
