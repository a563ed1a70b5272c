package dev.atrous.runtime.loops.choice;

import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.plain.PlainLoops;
import dev.atrous.runtime.machine.MultiplyAdd;
import java.util.Optional;
import java.util.stream.Stream;

/** Which loops a process computes with. Asked once, and logged in one line. */
public final class LoopChoice {

  static final String PROPERTY = "atrous.loops";

  private static volatile Loops chosen;

  private LoopChoice() {}

  /**
   * The loops this machine computes with: chosen once, with one line in the log that says which and
   * why. They are {@code tiered} where the module {@code jdk.incubator.vector} is there and the JVM
   * compiles it well: plain loops first, and vector ones in their place once these are compiled;
   * else {@code plain}, as where {@linkplain MultiplyAdd multiply-adds} are not fused. The system
   * property {@code atrous.loops} forces {@code plain}, {@code tiered} or {@code vector} ones from
   * the start; {@code atrous.vector.bits} shortens the vectors, to 128 or 256 bits; {@code
   * atrous.vector.units} says how many bits of a vector of 512 the processor computes at once, 256
   * or 512, where its own list of processors misleads.
   *
   * @throws IllegalArgumentException if a property asks for loops or vectors that are not there
   */
  public static Loops chosen() {
    if (chosen == null) {
      first().ifPresent(Choice::log);
    }
    return chosen;
  }

  /**
   * Begins what can be done ahead of the first pass of a process, on a thread of its own, and
   * returns at once: {@link #chosen} is asked, which logs its answer, and plain loops are warmed
   * up.
   */
  public static void prepare() {
    Preparation.begin();
  }

  /**
   * Chooses, the first time that it is called.
   *
   * @return the choice, for the caller to log; empty if it was made before
   */
  static synchronized Optional<Choice> first() {
    if (chosen != null) {
      return Optional.empty();
    }
    Choice choice = choose(System.getProperty(PROPERTY));
    chosen = choice.loops();
    return Optional.of(choice);
  }

  /** Whether plain loops compute the first passes, once there is a choice. */
  static boolean beginsPlain() {
    return staysPlain() || chosen instanceof TieredLoops;
  }

  /** Whether plain loops compute all passes, once there is a choice. */
  static boolean staysPlain() {
    return chosen instanceof PlainLoops;
  }

  /**
   * The loops that {@code forced} names, or the best of this machine if it is null. Forcing the
   * vector loops passes the gates that ask whether they are fast, not those without which they
   * cannot run.
   */
  static Choice choose(String forced) {
    if (forced == null) {
      return best();
    }
    return switch (forced) {
      case "plain" -> new Choice(new PlainLoops(), forcedPlain());
      case "tiered" -> {
        forcedVector(forced);
        yield new Choice(tiered(), "forced by -D" + PROPERTY);
      }
      case "vector" -> {
        Loops vector = forcedVector(forced);
        yield new Choice(vector, "forced by -D" + PROPERTY + ", " + vector);
      }
      default ->
          throw new IllegalArgumentException(
              "The system property %s is '%s', which names no loops. Use one of: plain, tiered, vector."
                  .formatted(PROPERTY, forced));
    };
  }

  private static String forcedPlain() {
    String reason = "forced by -D" + PROPERTY;
    return MultiplyAdd.isFused() ? reason : reason + "; " + MultiplyAdd.WHY_NOT_FUSED;
  }

  private static Choice best() {
    if (!MultiplyAdd.isFused()) {
      return new Choice(new PlainLoops(), MultiplyAdd.WHY_NOT_FUSED);
    }
    if (VectorModule.isAbsent()) {
      return new Choice(new PlainLoops(), VectorModule.remedy(), System.Logger.Level.WARNING);
    }
    try {
      Optional<String> obstacle = Jit.obstacle();
      if (obstacle.isPresent()) {
        return new Choice(new PlainLoops(), obstacle.get());
      }
      if (Stream.of("bits", "units").anyMatch(LoopChoice::isForced)) {
        VectorModule.load(); // to refuse a wrong number now; vectors take 60 ms to begin with
      }
      return new Choice(tiered(), "plain ones until the vector ones are compiled");
    } catch (IllegalArgumentException wrongProperty) {
      throw wrongProperty;
    } catch (Exception | LinkageError failure) {
      return new Choice(new PlainLoops(), "vectors are out of order, " + failure);
    }
  }

  private static boolean isForced(String vector) {
    return System.getProperty("atrous.vector." + vector) != null;
  }

  private static Loops tiered() {
    return new TieredLoops(new PlainLoops(), VectorModule::load, TierUp.DELAY);
  }

  private static Loops forcedVector(String forced) {
    String problem = "The system property " + PROPERTY + " is '" + forced + "', but ";
    if (!MultiplyAdd.isFused()) {
      throw new IllegalArgumentException(
          problem + MultiplyAdd.WHY_NOT_FUSED + ". Leave the property out.");
    }
    if (VectorModule.isAbsent()) {
      throw new IllegalArgumentException(problem + VectorModule.remedy() + '.');
    }
    try {
      return VectorModule.load();
    } catch (IllegalArgumentException wrongProperty) {
      throw wrongProperty;
    } catch (Exception | LinkageError failure) {
      throw new IllegalArgumentException(
          problem + "vectors are out of order, " + failure + ". Leave the property out.", failure);
    }
  }

  /** Loops, why these, and how loudly to say so. */
  record Choice(Loops loops, String reason, System.Logger.Level level) {

    Choice(Loops loops, String reason) {
      this(loops, reason, System.Logger.Level.INFO);
    }

    void log() {
      System.getLogger(Loops.class.getName())
          .log(level, "Networks compute with the {0} loops: {1}.", loops.name(), reason);
    }
  }
}
