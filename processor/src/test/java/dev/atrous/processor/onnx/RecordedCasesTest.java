package dev.atrous.processor.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.testing.Data;
import dev.atrous.processor.testing.onnx.ModelWriter;
import dev.atrous.processor.testing.onnx.RecordedCase;
import dev.atrous.processor.testing.onnx.TensorWriter;
import dev.atrous.runtime.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The recorded cases of ONNX's own tests as models of one node: imported, compiled, run. */
class RecordedCasesTest {

  /** The one case whose numbers are written with four decimals, not all of them rounded. */
  private static final String FOUR_DECIMALS = "averagepool_2d_ceil_last_window_starts_on_pad";

  @TestFactory
  Stream<DynamicTest> everyCase() {
    return Data.tests(RecordedCase.FOLDER, RecordedCasesTest::tests);
  }

  private static Stream<DynamicTest> tests() {
    List<DynamicTest> tests = new ArrayList<>();
    ImportedNetworks networks = new ImportedNetworks();
    List<RecordedCase> cases = RecordedCase.all().toList();
    for (RecordedCase recorded : cases) {
      tests.add(DynamicTest.dynamicTest(recorded.name(), () -> check(recorded, networks)));
      try {
        add(recorded, networks);
      } catch (Exception e) {
        // The case's own test says so.
        assertThat(networks.has(recorded.name())).isFalse();
      }
    }
    networks.compile();
    return tests.stream();
  }

  private static void check(RecordedCase recorded, ImportedNetworks networks) throws Exception {
    if (!networks.has(recorded.name())) {
      add(recorded, networks); // Says why not.
    }
    Map<String, Array> image = Map.of("input", firstImage(recorded.inputs().get("input")));
    List<Tensor> outputs = networks.forward(recorded.name(), image);
    double[] expected = recorded.output().values();
    int size = outputs.get(0).toPlanar().length;
    ImportedNetworks.expectClose(
        recorded.name(),
        outputs.get(0).toPlanar(),
        Arrays.copyOf(expected, size),
        recorded.name().equals(FOUR_DECIMALS) ? 3e-4 : 1e-5);
  }

  /** The model of a case: what is no image is a constant. */
  private static void add(RecordedCase recorded, ImportedNetworks networks) throws Exception {
    ModelWriter model = ModelWriter.model(recorded.operatorSet()).node(recorded.node());
    recorded
        .inputs()
        .forEach(
            (name, array) -> {
              if (name.equals("input")) {
                Object[] extents = Arrays.stream(array.shape()).boxed().toArray();
                model.input(name, ElementType.FLOAT, extents);
              } else {
                long[] shape = Arrays.stream(array.shape()).asLongStream().toArray();
                model.initializer(TensorWriter.floats(name, shape, array.numbers()));
              }
            });
    networks.add(recorded.name(), model.output("output", ElementType.FLOAT).read());
  }

  /** Networks here take one image at a time. */
  private static Array firstImage(Array batch) {
    int[] shape = batch.shape();
    int size = batch.size() / shape[0];
    shape[0] = 1;
    return Array.known(batch.type(), shape, Arrays.copyOf(batch.numbers(), size));
  }
}
