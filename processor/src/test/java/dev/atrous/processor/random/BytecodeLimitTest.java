package dev.atrous.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.reference.Layer;
import dev.atrous.processor.reference.NetworkModel;
import dev.atrous.processor.reference.SourceText;
import dev.atrous.processor.reference.Use;
import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.testing.ClassFile;
import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No generated method has more than 6,000 bytes of code, however large the network. */
@Tag("slow")
final class BytecodeLimitTest {

  /** HotSpot never compiles a method of more than 8,000 bytes. */
  private static final int LIMIT = 6_000;

  private static final int LAYERS = 400;
  private static final int REPEATS = 300;

  /** More the processor refuses. */
  private static final int MOST_TENSORS = 100;

  /** Fails if a method of the generated classes is longer than the limit. */
  static void assertWithinLimit(Compilation compilation) {
    Map<String, Integer> tooLong = new TreeMap<>();
    compilation
        .classFiles()
        .forEach(
            (type, bytes) ->
                ClassFile.codeLengths(bytes)
                    .forEach(
                        (method, length) -> {
                          if (length > LIMIT) {
                            tooLong.merge(type + "." + name(method), length, Math::max);
                          }
                        }));
    assertThat(tooLong).as("methods of more than %d bytes", LIMIT).isEmpty();
  }

  private static String name(String method) {
    return method.substring(0, method.indexOf('('));
  }

  @Test
  void manyLayersOneAfterTheOther() {
    List<Layer> layers = new ArrayList<>();
    String from = "input";
    for (int place = 0; place < LAYERS; place++) {
      List<Use> chain = new ArrayList<>(List.of(layer(place)));
      chain.add(Use.of(place % 3 == 0 ? "Relu" : "HardSwish"));
      layers.add(Layer.of("layer" + place, chain, List.of(from)));
      from = "layer" + place;
    }
    check(NetworkModel.of("Deep", new Extent(6, 11, 9), layers));
  }

  private static Use layer(int place) {
    Use convolution =
        switch (place % 4) {
          case 0 -> Use.of("Conv").with("channels", 4 + place % 5);
          case 1 -> Use.of("DepthwiseConv");
          case 2 -> Use.of("MaxPool").with("stride", 1);
          default -> Use.of("TransposedConv").with("channels", 3 + place % 7);
        };
    return convolution.with("kernel", 1 + place % 5).with("rate", 1 + place % 3);
  }

  @Test
  void manyLayersReadByOne() {
    List<Layer> layers = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (int place = 0; place < MOST_TENSORS; place++) {
      Use use = Use.of("Conv").with("kernel", 1).with("channels", 1 + place % 3);
      layers.add(Layer.of("layer" + place, List.of(use), List.of("input")));
      all.add("layer" + place);
    }
    layers.add(Layer.of("joined", List.of(Use.of("Concat")), all));
    check(NetworkModel.of("Wide", new Extent(3, 4, 5), layers));
  }

  @Test
  void manyOutputs() {
    List<Layer> layers = new ArrayList<>();
    for (int place = 0; place < MOST_TENSORS - 1; place++) {
      Use use = Use.of("Conv").with("kernel", 1 + place % 4).with("channels", 2);
      layers.add(Layer.of("layer" + place, List.of(use), List.of("input")));
    }
    check(NetworkModel.of("ManyHeads", new Extent(3, 4, 5), layers));
  }

  @Test
  void manyRepeats() {
    Use depthwise = Use.of("DepthwiseConv").with("kernel", 3);
    Use pointwise = Use.of("Conv").with("kernel", 1).with("multiplier", 1);
    List<Use> chain =
        List.of(depthwise, Use.of("Relu"), pointwise, Use.of("BatchNorm"), Use.of("Tanh"));
    Layer layer = Layer.of("body", chain, List.of("input")).repeated(REPEATS);
    check(NetworkModel.of("Repeated", new Extent(6, 5, 7), List.of(layer)));
  }

  @Test
  void largeKernels() {
    Use convolution =
        Use.of("Conv").with("kernel", List.of(31, 29)).with("rate", 2).with("channels", 2);
    Use depthwise = Use.of("DepthwiseConv").with("kernel", 31).with("stride", 2);
    Use transposed =
        Use.of("TransposedConv").with("kernel", 16).with("stride", 8).with("channels", 2);
    Use pool = Use.of("AvgPool").with("kernel", 27).with("stride", 1).with("countPadding", true);
    List<Layer> layers = new ArrayList<>();
    for (Use use : List.of(convolution, depthwise, transposed, pool)) {
      layers.add(Layer.of("of" + use.annotation(), List.of(use), List.of("input")));
    }
    check(NetworkModel.of("LargeKernels", new Extent(3, 33, 40), layers));
  }

  private static void check(NetworkModel model) {
    String type = "dev.atrous.large." + model.name();
    Map<String, String> sources = SourceText.all("dev.atrous.large", model);
    Compilation compilation = NetworkCompiler.create().compile(sources).succeeded();
    assertWithinLimit(compilation);
    RandomNetwork network =
        new RandomNetwork(1, type, model, Map.of(), sources, 1, Integer.MAX_VALUE);
    NetworkCheck.check(network, compilation.network(type));
  }
}
