package dev.atrous.processor.plan;

import dev.atrous.processor.shape.Activation;

/** The activation that a step applies to its result before it writes it; NONE for none. */
public record Epilogue(String kind, double slope, String label) {

  public static final Epilogue NONE = new Epilogue("NONE", 0, "");

  public static Epilogue of(Activation activation) {
    return new Epilogue(activation.kind().name(), activation.slope(), activation.label());
  }

  public boolean isNone() {
    return kind.equals("NONE");
  }
}
