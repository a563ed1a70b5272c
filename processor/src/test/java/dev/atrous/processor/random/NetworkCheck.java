package dev.atrous.processor.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrous.processor.reference.Evaluator;
import dev.atrous.processor.reference.Layer;
import dev.atrous.processor.reference.Use;
import dev.atrous.processor.reference.WeightTensor;
import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.reference.operations.Planes;
import dev.atrous.processor.testing.Comparison;
import dev.atrous.processor.testing.NetworkClass;
import dev.atrous.processor.testing.RunnableNetwork;
import dev.atrous.runtime.CompiledNetwork;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.NetworkSummary;
import dev.atrous.runtime.Shape;
import dev.atrous.runtime.StepSummary;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares a compiled random network with the reference in every way that it can be called. */
final class NetworkCheck {

  private static final double NETWORK_TOLERANCE = 1e-4;
  private static final double LAYER_TOLERANCE = 1e-5;

  private final RandomNetwork random;
  private final NetworkClass compiled;
  private final Evaluator reference;
  private final Weights weights;
  private final RunnableNetwork network;
  private final Map<String, Planes> inputs = new LinkedHashMap<>();
  private final Map<String, Planes> expected;
  private final Dice threads;

  private NetworkCheck(RandomNetwork random, NetworkClass compiled) {
    this.random = random;
    this.compiled = compiled;
    this.reference = new Evaluator(random.model());
    Dice dice = new Dice(~random.seed());
    threads = new Dice(random.seed());
    checkWeightNames();
    weights = RandomWeights.of(reference.weights().values(), dice);
    network = compiled.load(weights);
    random
        .model()
        .inputs()
        .forEach(
            (name, extent) ->
                inputs.put(
                    name,
                    rounded(
                        Planes.compute(
                            random.batch(), extent, (n, c, y, x) -> dice.real(-1.5, 1.5)))));
    expected = reference.run(inputs, weights);
  }

  /** Fails with the seed, the source and the first difference. */
  static void check(RandomNetwork random, NetworkClass compiled) {
    try {
      NetworkCheck check = new NetworkCheck(random, compiled);
      check.checkForward();
      check.checkSummaries();
      check.checkLayers();
    } catch (RuntimeException | Error failure) {
      throw new AssertionError(failure + "\n" + random.text(), failure);
    }
  }

  private void checkWeightNames() {
    Weights made = compiled.randomWeights(random.seed());
    Map<String, List<Integer>> right = new LinkedHashMap<>();
    reference.weights().forEach((name, tensor) -> right.put(name, tensor.shape()));
    Map<String, List<Integer>> names = new LinkedHashMap<>();
    for (String name : made.names()) {
      names.put(name, Arrays.stream(made.shape(name)).boxed().toList());
    }
    assertThat(names).as("names and shapes of the weights").isEqualTo(right);
  }

  private void checkForward() {
    List<String> order = compiled.inputs();
    assertThat(order).containsExactlyInAnyOrderElementsOf(inputs.keySet());
    if (random.sources().size() + random.library().size() == 1) {
      assertThat(order)
          .as("inputs in order of declaration")
          .containsExactlyElementsOf(inputs.keySet());
    }
    List<Tensor> given = order.stream().map(name -> tensor(inputs.get(name))).toList();
    Map<String, Tensor> outputs = named(network.forward(given));
    outputs.forEach((name, tensor) -> compare(name, expected.get(name), tensor, NETWORK_TOLERANCE));
    // What an earlier call leaves in scratch memory must not show.
    setThreads();
    network.forward(given.stream().map(NetworkCheck::nothing).toList());
    setThreads();
    Map<String, Tensor> again = named(network.forward(given));
    List<Tensor> filled = new ArrayList<>();
    List<String> into = compiled.forwardIntoNames();
    for (String name : into.subList(order.size(), into.size())) {
      filled.add(nothing(outputs.get(name)));
    }
    setThreads();
    network.forwardInto(given, filled);
    int place = 0;
    for (String name : into.subList(order.size(), into.size())) {
      assertSame(name + " of a second forward", outputs.get(name), again.get(name));
      assertSame(name + " of forwardInto", outputs.get(name), filled.get(place++));
    }
    checkSingleImages(order, outputs);
    checkNoImages(given, into.subList(order.size(), into.size()), outputs);
  }

  /** A batch of no image gives a batch of none. */
  private void checkNoImages(List<Tensor> given, List<String> filled, Map<String, Tensor> outputs) {
    List<Tensor> none = given.stream().map(NetworkCheck::empty).toList();
    named(network.forward(none))
        .forEach(
            (name, tensor) -> assertSame(name + " of no image", empty(outputs.get(name)), tensor));
    setThreads();
    network.forwardInto(none, filled.stream().map(name -> empty(outputs.get(name))).toList());
  }

  /** Threads come and go between passes, and results stay the same bits. */
  private void setThreads() {
    ((CompiledNetwork) network.instance()).setThreads(threads.between(1, 4));
  }

  /** Each image of a batch gives the same bits by itself. */
  private void checkSingleImages(List<String> order, Map<String, Tensor> outputs) {
    for (int image = 0; image < random.batch() && random.batch() > 1; image++) {
      List<Tensor> single = new ArrayList<>();
      for (String name : order) {
        single.add(tensor(inputs.get(name)).image(image));
      }
      Map<String, Tensor> alone = named(network.forward(single));
      for (String name : outputs.keySet()) {
        assertSame(
            name + " of image " + image + " alone",
            outputs.get(name).image(image),
            alone.get(name));
      }
    }
  }

  /** The network's own description agrees with the reference where both can be compared. */
  private void checkSummaries() {
    NetworkSummary whole = network.summary();
    assertThat(whole.memoryBytes()).isGreaterThanOrEqualTo(whole.aliveBytes());
    List<String> layers = whole.layers().stream().map(LayerSummary::name).toList();
    for (StepSummary step : whole.steps()) {
      if (!step.loop().equals("copy")) { // of an addition that passes on its only map
        assertThat(layers).as("layers of steps").containsAll(step.layers());
      }
    }
    for (LayerSummary layer : whole.layers()) {
      if (layer.multiplyAdds() > 0) {
        assertThat(whole.loops(layer)).as("loop of " + layer.name()).isNotEmpty();
      }
    }
    for (LayerSummary summary : network.layers()) {
      if (expected.containsKey(summary.name())) {
        Extent extent = reference.extent(summary.name());
        assertThat(summary.output())
            .as("described shape of " + summary.name())
            .isEqualTo(new Shape(1, extent.channels(), extent.height(), extent.width()));
      }
    }
    assertThat(network.layers().stream().mapToLong(LayerSummary::parameters).sum())
        .as("described parameters")
        .isEqualTo(
            reference.weights().values().stream()
                .filter(tensor -> !tensor.suffix().startsWith("running_"))
                .mapToLong(WeightTensor::elements)
                .sum());
  }

  private void checkLayers() {
    List<String> needed = reference.needed();
    List<Layer> layers = threads.shuffled(random.model().layers());
    for (Layer layer : layers.subList(0, Math.min(layers.size(), random.layersAlone()))) {
      if (!needed.contains(layer.name())) {
        List<Tensor> zeros =
            layer.reads().stream().map(name -> zeros(reference.extent(name))).toList();
        assertThatThrownBy(() -> network.layer(layer.name(), zeros))
            .as("layer %s, which no output needs", layer.name())
            .isInstanceOf(UnsupportedOperationException.class);
      } else {
        List<Planes> reads =
            layer.reads().stream().map(name -> rounded(expected.get(name))).toList();
        Planes right = reference.layer(layer, reads, weights);
        Tensor actual =
            network.layer(layer.name(), reads.stream().map(NetworkCheck::tensor).toList());
        compare("layer " + layer.name() + " by itself", right, actual, tolerance(layer));
        List<Tensor> none =
            reads.stream().map(NetworkCheck::tensor).map(NetworkCheck::empty).toList();
        assertSame(
            "layer " + layer.name() + " of no image",
            empty(actual),
            network.layer(layer.name(), none));
      }
    }
  }

  /**
   * Single operations are more exact than chains; but places of a resizing are float32, as in
   * PyTorch, and 1e-5 off at column 150.
   */
  private static double tolerance(Layer layer) {
    Use first = layer.chain().get(0);
    boolean exact =
        layer.chain().size() == 1
            && layer.repeat() == 0
            && !RandomBlocks.isBlock(first)
            && !first.annotation().equals("Resize");
    return exact ? LAYER_TOLERANCE : NETWORK_TOLERANCE;
  }

  /** The outputs by their names; a single one has none in the generated class. */
  private Map<String, Tensor> named(Map<String, Tensor> outputs) {
    List<String> names = random.model().outputs();
    if (names.size() == 1) {
      assertThat(outputs).hasSize(1);
      return Map.of(names.get(0), outputs.values().iterator().next());
    }
    assertThat(outputs.keySet()).containsExactlyInAnyOrderElementsOf(names);
    return outputs;
  }

  private static void compare(String what, Planes right, Tensor actual, double tolerance) {
    Comparison.difference(right, actual, tolerance)
        .ifPresent(
            difference -> {
              throw new AssertionError(what + ": " + difference);
            });
  }

  private static void assertSame(String what, Tensor one, Tensor other) {
    assertThat(other.shape()).as(what).isEqualTo(one.shape());
    float[] right = one.toInterleaved();
    float[] found = other.toInterleaved();
    if (!Arrays.equals(right, found)) { // which AssertJ would take long to find out
      assertThat(found).as(what).containsExactly(right);
    }
  }

  private static Planes rounded(Planes planes) {
    return Planes.of(planes.batch(), planes.extent(), planes.toFloats());
  }

  private static Tensor nothing(Tensor like) {
    Tensor nothing = Tensor.zeros(like.shape());
    for (int index = 0; index < like.shape().elements(); index++) {
      nothing.set(
          index / like.channels() / like.width() / like.height(),
          index % like.channels(),
          index / like.channels() / like.width() % like.height(),
          index / like.channels() % like.width(),
          Float.NaN);
    }
    return nothing;
  }

  private static Tensor empty(Tensor like) {
    return Tensor.zeros(0, like.channels(), like.height(), like.width());
  }

  private static Tensor zeros(Extent extent) {
    return Tensor.zeros(1, extent.channels(), extent.height(), extent.width());
  }

  private static Tensor tensor(Planes planes) {
    Extent extent = planes.extent();
    return Tensor.planar(
        planes.toFloats(), planes.batch(), extent.channels(), extent.height(), extent.width());
  }
}
