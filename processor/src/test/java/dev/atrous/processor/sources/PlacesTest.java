package dev.atrous.processor.sources;

import static dev.atrous.processor.sources.SmallNetwork.generated;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where maps lie: which results take the place of a map that nobody reads any more. */
@Tag("slow")
class PlacesTest {

  /** A residual: convolves, and adds what it was given. */
  private static final String RESIDUAL =
      "@Block @interface Residual { interface Layers {"
          + " @Conv(kernel = 3, channels = 8) @Relu Tensor inner(Tensor input);"
          + " @Conv(kernel = 1, channels = 8) Tensor outer(Tensor inner);"
          + " @Add Tensor sum(Tensor outer, Tensor input); } }";

  /** What the output may replace lies in the output, back to the first that must not. */
  @Test
  void chainsLieInTheOutput() {
    assertThat(
            generated(
                "@Conv(kernel = 3, channels = 8) Tensor one(Tensor image);",
                "@Tanh Tensor two(Tensor one);",
                "@Add Tensor sum(Tensor two, Tensor image);",
                "@Silu Tensor last(Tensor sum);"))
        .contains(
            "work.run(one, image, imageAt, toLast, toLastAt);",
            "work.run(two, toLast, toLastAt, toLast, toLastAt);",
            "work.run(sum, toLast, toLastAt, image, imageAt, toLast, toLastAt);",
            "work.run(last, toLast, toLastAt, toLast, toLastAt);",
            "new Workspaces(0)");
  }

  /** A block computes onto its input where its network has no other use for that. */
  @Test
  void blocksReplaceTheirInputs() {
    assertThat(
            generated(
                "@MaxPool(kernel = 2) Tensor begin(Tensor image);",
                "@Residual Tensor one(Tensor begin);",
                "@Residual @Repeat(3) Tensor more(Tensor one);",
                "@MaxPool(kernel = 2) Tensor end(Tensor more);",
                RESIDUAL))
        .contains(
            "work.run(begin, image, imageAt, memory, BEGIN);",
            "one.run(work, memory, BEGIN, memory, BEGIN, SCRATCH);",
            "more.run(work, memory, BEGIN, memory, BEGIN, SCRATCH);",
            "copy0.run(work, input, inputAt, output, outputAt, at + SCRATCH);",
            "copy1.run(work, output, outputAt, output, outputAt, at + SCRATCH);",
            "copy2.run(work, output, outputAt, output, outputAt, at + SCRATCH);");
  }

  /** Not where the input is read again later, by the network or within the block. */
  @Test
  void blocksKeepWhatIsReadLater() {
    assertThat(
            generated(
                "@MaxPool(kernel = 2) Tensor begin(Tensor image);",
                "@Residual Tensor one(Tensor begin);",
                "@MaxPool(kernel = 2) @Output Tensor end(Tensor one);",
                "@MaxPool(kernel = 2) @Output Tensor other(Tensor begin);",
                RESIDUAL))
        .contains("one.run(work, memory, BEGIN, memory, ONE, SCRATCH);");
    assertThat(
            generated(
                "@MaxPool(kernel = 2) Tensor begin(Tensor image);",
                "@Late Tensor one(Tensor begin);",
                "@MaxPool(kernel = 2) Tensor end(Tensor one);",
                "@Block @interface Late { interface Layers {"
                    + " @Tanh Tensor inner(Tensor input);"
                    + " @Conv(kernel = 3, channels = 8) Tensor outer(Tensor input);"
                    + " @Multiply Tensor product(Tensor inner, Tensor outer); } }"))
        .contains(
            "one.run(work, memory, BEGIN, memory, ONE, SCRATCH);",
            "work.run(inner, input, inputAt, output, outputAt);",
            "work.run(outer, input, inputAt, memory, at + OUTER);",
            "work.run(product, output, outputAt, memory, at + OUTER, output, outputAt);");
  }

  /** A whole inverted residual reads its input band by band, above rows that it has written. */
  @Test
  void windowedStepsKeepTheirInputs() {
    assertThat(
            generated(
                "@MaxPool(kernel = 2) Tensor begin(Tensor image);",
                "@Resize(height = 96, width = 96) Tensor wide(Tensor begin);",
                "@Conv(kernel = 1, channels = 8) Tensor narrow(Tensor wide);",
                "@InvertedResidual(channels = 8, expansion = 6) Tensor one(Tensor narrow);",
                "@MaxPool(kernel = 2) Tensor end(Tensor one);"))
        .contains("new LineBufferedJoinStep(")
        .contains("one.run(work, memory, NARROW, memory, ONE);")
        .contains("NARROW = 73_740, ONE = 12;");
  }
}
