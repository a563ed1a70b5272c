package dev.atrous.processor.sources;

import dev.atrous.processor.testing.NetworkCompiler;

/** The class generated for a few layers on one image, for tests of what is generated for them. */
final class SmallNetwork {

  private SmallNetwork() {}

  /** Compiles layers, and blocks, on an {@code image} of 8×12×10. */
  static String generated(String... members) {
    String source =
        "package small;\n\nimport dev.atrous.dsl.*;\nimport dev.atrous.runtime.Tensor;\n\n"
            + "@Network\npublic interface Net {\n"
            + "  @Input(channels = 8, height = 12, width = 10) Tensor image();\n  "
            + String.join("\n  ", members)
            + "\n}\n";
    return NetworkCompiler.create()
        .compile("small.Net", source)
        .succeeded()
        .generated()
        .get("small.NetNetwork");
  }
}
