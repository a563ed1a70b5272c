package dev.atrous.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.reference.Layer;
import dev.atrous.processor.reference.NetworkModel;
import dev.atrous.processor.reference.SourcePart;
import dev.atrous.processor.reference.SourceText;
import dev.atrous.processor.reference.Use;
import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkCompiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Networks of maps so wide that the taps of a rate would share the sets of a cache, so that their
 * pixels lie further apart: they compute what the reference does, in all layers, from all outputs.
 */
@Tag("slow")
final class WideMapsTest {

  private static final int NETWORKS = 8;
  private static final String APART =
      "256×\\d+×\\d+ in pixels of 272|512×\\d+×\\d+ in pixels of 528";

  @Test
  void computeWhatTheReferenceDoes() {
    List<RandomNetwork> networks = new ArrayList<>();
    Map<String, String> sources = new LinkedHashMap<>();
    for (int number = 0; number < NETWORKS; number++) {
      RandomNetwork network = network(Batches.baseSeed() + 900 + number);
      networks.add(network);
      sources.putAll(network.sources());
    }
    Compilation compilation = NetworkCompiler.create().compile(sources).succeeded();
    int apart = 0;
    for (RandomNetwork network : networks) {
      String name = network.qualifiedName();
      NetworkCheck.check(network, compilation.network(name));
      String generated = compilation.generated().get(name + "Network");
      apart += generated.matches("(?s).*(" + APART + ").*") ? 1 : 0;
    }
    assertThat(apart).as("networks with room between pixels").isGreaterThan(NETWORKS / 2);
  }

  /** Layers that each read some of the maps before, all of as many pixels and channels. */
  private static RandomNetwork network(long seed) {
    Dice dice = new Dice(seed);
    int channels = dice.pick(256, 256, 512);
    Extent extent = new Extent(channels, dice.between(2, 5), dice.between(3, 5));
    List<Layer> layers = new ArrayList<>();
    List<String> maps = new ArrayList<>(List.of("input"));
    for (int number = 0; number < 6; number++) {
      String name = "layer" + number;
      String last = maps.get(maps.size() - 1);
      int rate = dice.pick(1, 2, 2, 4);
      Use deep = Use.of("DepthwiseConv").with("kernel", 3).with("rate", rate);
      switch (dice.between(number == 0 ? 3 : 0, 5)) {
        case 0 -> layers.add(Layer.of(name, List.of(deep, Use.of("Relu6")), List.of(last)));
        case 1 -> layers.add(Layer.of(name, List.of(Use.of("Relu"), deep), List.of(last)));
        case 2 ->
            layers.add(
                Layer.of(
                    name,
                    List.of(Use.of("Add")),
                    List.of(last, dice.pick(maps.subList(0, number)))));
        case 3 -> {
          layers.add(Layer.of(name + "a", List.of(narrow(channels)), List.of(last)));
          layers.add(Layer.of(name + "b", List.of(narrow(channels)), List.of(dice.pick(maps))));
          layers.add(Layer.of(name, List.of(Use.of("Concat")), List.of(name + "a", name + "b")));
        }
        default -> {
          Use separable =
              Use.of("SeparableConv")
                  .with("kernel", 3)
                  .with("rate", rate)
                  .with("channels", channels);
          layers.add(Layer.of(name, List.of(separable), List.of(dice.pick(maps))));
        }
      }
      maps.add(name);
    }
    String packageName = "wide" + seed;
    Map<String, Extent> inputs = new LinkedHashMap<>(Map.of("input", extent));
    NetworkModel model = NetworkModel.of("Wide", extent, layers);
    String text =
        SourceText.of(
            packageName, new SourcePart("Wide", true, 0, List.of(), inputs, layers, true));
    String name = packageName + ".Wide";
    return new RandomNetwork(seed, name, model, Map.of(), Map.of(name, text), 2);
  }

  private static Use narrow(int channels) {
    return Use.of("Conv").with("kernel", 1).with("channels", channels / 2);
  }
}
