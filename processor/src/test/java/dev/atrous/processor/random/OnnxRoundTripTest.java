package dev.atrous.processor.random;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.atrous.processor.onnx.ImportedNetworks;
import dev.atrous.processor.onnx.UnsaidException;
import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.onnx.file.OnnxFile;
import dev.atrous.processor.onnx.operations.Interpreter;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.reference.Evaluator;
import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.reference.operations.Planes;
import dev.atrous.processor.testing.Comparison;
import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkClass;
import dev.atrous.processor.testing.NetworkCompiler;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random networks, written as ONNX models: the interpreter reads them and finds what the reference
 * does, and of those that are given one image what the import makes finds it, too. {@code
 * -Datrous.seed=N -Datrous.networks=1} runs the network of one seed.
 */
@Tag("slow")
final class OnnxRoundTripTest {

  private static final int NETWORKS = 20;
  private static final double TOLERANCE = 1e-4;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> networks() throws Exception {
    long first = Batches.baseSeed();
    int count = Batches.count(NETWORKS);
    System.out.println("random networks as ONNX, of seeds " + first + " to " + (first + count - 1));
    List<RandomNetwork> networks = Batches.make(first, count);
    Map<String, String> sources = new TreeMap<>();
    for (RandomNetwork network : networks) {
      sources.putAll(network.library());
      sources.putAll(network.sources());
    }
    Compilation compilation = NetworkCompiler.create().compile(sources).succeeded();
    Map<RandomNetwork, ModelRecord> models = new LinkedHashMap<>();
    ImportedNetworks imported = new ImportedNetworks();
    for (RandomNetwork network : networks) {
      ModelRecord model = model(network, compilation.network(network.qualifiedName()));
      models.put(network, model);
      if (network.batch() == 1) {
        addTo(imported, network, model);
      }
    }
    imported.compile();
    return models.keySet().stream()
        .map(
            network ->
                dynamicTest(
                    "seed " + network.seed(), () -> check(network, models.get(network), imported)));
  }

  /** Windows that share a map unevenly are the one thing that the import does not know again. */
  private static void addTo(ImportedNetworks imported, RandomNetwork network, ModelRecord model)
      throws Exception {
    try {
      imported.add(name(network), model);
    } catch (UnsaidException unsaid) {
      if (!network.text().contains("@Adaptive")) {
        throw new AssertionError(network.text(), unsaid);
      }
    }
  }

  private static String name(RandomNetwork network) {
    return network.qualifiedName().replace(".", "_");
  }

  private ModelRecord model(RandomNetwork network, NetworkClass compiled) throws IOException {
    Path file = folder.resolve(network.qualifiedName() + ".onnx");
    Evaluator reference = new Evaluator(network.model());
    compiled.writeOnnx(weights(network, reference), file);
    return OnnxFile.read(file);
  }

  private static Weights weights(RandomNetwork network, Evaluator reference) {
    return RandomWeights.sound(reference.weights().values(), new Dice(~network.seed()));
  }

  private static void check(RandomNetwork network, ModelRecord model, ImportedNetworks imported) {
    try {
      checkNumbers(network, model, imported);
    } catch (Exception | Error failure) {
      throw new AssertionError(failure + "\n" + network.text(), failure);
    }
  }

  private static void checkNumbers(
      RandomNetwork network, ModelRecord model, ImportedNetworks imported) throws IOException {
    Evaluator reference = new Evaluator(network.model());
    Dice dice = new Dice(network.seed());
    Map<String, Planes> inputs = new LinkedHashMap<>();
    Map<String, Array> arrays = new LinkedHashMap<>();
    network
        .model()
        .inputs()
        .forEach(
            (name, extent) -> {
              Planes planes =
                  Planes.compute(
                      network.batch(), extent, (n, c, y, x) -> (float) dice.real(-1.5, 1.5));
              inputs.put(name, planes);
              arrays.put(name, Array.known(ElementType.FLOAT, shape(planes), planes.values()));
            });
    Map<String, Planes> expected = reference.run(inputs, weights(network, reference));
    Map<String, double[]> found = new HashMap<>();
    new Interpreter(model).run(arrays, (value, array) -> found.put(value, array.numbers()));
    if (imported.has(name(network))) {
      imported.check(name(network), arrays, found, TOLERANCE);
    }
    for (String output : network.model().outputs()) {
      Planes right = expected.get(output);
      double[] numbers = found.get(output);
      float[] floats = new float[numbers.length];
      for (int at = 0; at < floats.length; at++) {
        floats[at] = (float) numbers[at];
      }
      Extent extent = right.extent();
      Tensor tensor =
          Tensor.planar(floats, right.batch(), extent.channels(), extent.height(), extent.width());
      Comparison.difference(right, tensor, TOLERANCE)
          .ifPresent(
              difference -> {
                throw new AssertionError(output + ": " + difference);
              });
    }
  }

  private static int[] shape(Planes planes) {
    Extent extent = planes.extent();
    return new int[] {planes.batch(), extent.channels(), extent.height(), extent.width()};
  }
}
