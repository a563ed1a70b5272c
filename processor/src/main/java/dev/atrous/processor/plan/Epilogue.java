package dev.atrous.processor.plan;

import dev.atrous.processor.shape.Activation;
import dev.atrous.runtime.loops.Activation.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The activation that a step applies to its result before it writes it; NONE for none.
 *
 * @param numbers those that the function has of its own
 */
public record Epilogue(Kind kind, List<Float> numbers) {

  public static final Epilogue NONE = new Epilogue(Kind.NONE, List.of());

  public static Epilogue of(Activation activation) {
    return new Epilogue(activation.kind(), activation.numbers());
  }

  /** As a part of a class's name: {@code LeakyRelu}; empty for none. */
  public String className() {
    return isNone()
        ? ""
        : Arrays.stream(kind.name().split("_"))
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());
  }

  public boolean isNone() {
    return kind == Kind.NONE;
  }

  /** The function's name as summaries show it. */
  public String label() {
    return kind.label();
  }
}
