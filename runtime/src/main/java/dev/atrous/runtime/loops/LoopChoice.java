package dev.atrous.runtime.loops;

import dev.atrous.runtime.loops.plain.PlainLoops;
import java.util.List;

/** Which loops to compute with: every gate is here, is passed once, and is logged in one line. */
final class LoopChoice {

  static final String PROPERTY = "atrous.loops";

  private static Loops chosen;

  private LoopChoice() {}

  /** The loops of {@link Loops#chosen()}. */
  static synchronized Loops loops() {
    if (chosen == null) {
      Choice choice = choose(System.getProperty(PROPERTY));
      System.getLogger(Loops.class.getName())
          .log(
              System.Logger.Level.DEBUG,
              "Networks compute with the {0} loops: {1}.",
              choice.loops().name(),
              choice.reason());
      chosen = choice.loops();
    }
    return chosen;
  }

  /** The loops that {@code forced} names, or the best of this machine if it is null. */
  static Choice choose(String forced) {
    List<Loops> available = List.of(new PlainLoops());
    if (forced == null) {
      return new Choice(available.get(0), "the only ones there are");
    }
    return available.stream()
        .filter(loops -> loops.name().equals(forced))
        .findFirst()
        .map(loops -> new Choice(loops, "forced by -D" + PROPERTY))
        .orElseThrow(() -> new IllegalArgumentException(unknown(forced, available)));
  }

  private static String unknown(String forced, List<Loops> available) {
    List<String> names = available.stream().map(Loops::name).toList();
    return "The system property %s is '%s', which names no loops. Use one of: %s."
        .formatted(PROPERTY, forced, String.join(", ", names));
  }

  /** Loops, and why these. */
  record Choice(Loops loops, String reason) {}
}
