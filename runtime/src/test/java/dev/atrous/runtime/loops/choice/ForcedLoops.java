package dev.atrous.runtime.loops.choice;

import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.plain.PlainLoops;

/** Loops that tests ask for by name, whatever this JVM would choose. */
public final class ForcedLoops {

  private ForcedLoops() {}

  /** Whether this JVM runs without the module of the vector loops. */
  public static boolean areOnlyPlain() {
    return VectorModule.isAbsent();
  }

  /** The vector loops. */
  public static Loops vector() {
    return LoopChoice.choose("vector").loops();
  }

  /** Loops that try the vector ones from their first use on. */
  public static Loops tieredAtOnce() {
    return new TieredLoops(new PlainLoops(), VectorModule::load, 0);
  }
}
