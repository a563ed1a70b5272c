package dev.atrous.processor.reference;

import java.util.List;

/**
 * A layer as the user writes it: its chain, the layers that it reads, and its modifiers. {@code
 * repeat} 0, {@code when} and {@code each} null, {@code names} empty stand for an annotation that
 * is not there.
 */
public record Layer(
    String name,
    List<Use> chain,
    List<String> reads,
    int repeat,
    List<String> names,
    String when,
    String each,
    boolean output,
    boolean ratesAsWritten) {

  public static Layer of(String name, List<Use> chain, List<String> reads) {
    return new Layer(name, chain, reads, 0, List.of(), null, null, false, false);
  }

  public Layer repeated(int times) {
    return new Layer(name, chain, reads, times, names, when, each, output, ratesAsWritten);
  }

  public Layer named(List<String> weightNames) {
    return new Layer(name, chain, reads, repeat, weightNames, when, each, output, ratesAsWritten);
  }

  public Layer onlyWhen(String condition) {
    return new Layer(name, chain, reads, repeat, names, condition, each, output, ratesAsWritten);
  }

  public Layer forEach(String attribute) {
    return new Layer(name, chain, reads, repeat, names, when, attribute, output, ratesAsWritten);
  }

  public Layer asOutput() {
    return new Layer(name, chain, reads, repeat, names, when, each, true, ratesAsWritten);
  }

  /** The layer with rates as written, whatever the network's output stride does before it. */
  public Layer asWritten() {
    return new Layer(name, chain, reads, repeat, names, when, each, output, true);
  }

  /** Whether the layer joins what it reads, so that an edge may be missing or be many. */
  boolean joins() {
    return switch (chain.get(0).annotation()) {
      case "Multiply", "Concat" -> true;
      default -> false;
    };
  }
}
