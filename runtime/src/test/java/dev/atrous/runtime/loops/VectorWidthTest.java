package dev.atrous.runtime.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.atrous.runtime.ChildJvm;
import dev.atrous.runtime.loops.choice.ForcedLoops;
import dev.atrous.runtime.loops.choice.LoopChoice;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector loops of every width that this machine has, and the gates, each in its own JVM. */
@Tag("slow")
class VectorWidthTest {

  private static final String VECTORS = "--add-modules=jdk.incubator.vector";
  private static final String VECTOR = "-Datrous.loops=vector";

  @BeforeAll
  static void vectors() {
    assumeFalse(ForcedLoops.areOnlyPlain(), "this JVM runs without jdk.incubator.vector");
  }

  /** The widest passes them in this JVM. */
  @Test
  void narrowerVectorsPassAllTests() throws Exception {
    Map<Integer, ChildJvm> running = new LinkedHashMap<>();
    for (int bits = 128; bits < widest(); bits *= 2) {
      running.put(
          bits,
          ChildJvm.start(AvailableLoops.class, VECTORS, VECTOR, "-Datrous.vector.bits=" + bits));
    }
    for (Map.Entry<Integer, ChildJvm> entry : running.entrySet()) {
      assertThat(entry.getValue().output())
          .contains("tests passed with vectors of " + entry.getKey() + " bits");
    }
  }

  /**
   * Whole units or halves, and 32 registers, which some kernels are for: the JVM is told that it
   * runs on a processor with so many, so that these are tested on all.
   */
  @ParameterizedTest
  @ValueSource(strings = {"256", "512"})
  void kernelsForManyRegistersPassAllTests(String bits) throws Exception {
    assertThat(
            ChildJvm.run(
                AvailableLoops.class,
                VECTORS,
                VECTOR,
                "-Dos.arch=aarch64",
                "-Datrous.vector.units=" + bits))
        .contains("tests passed with vectors of");
  }

  private static int widest() {
    return Integer.parseInt(AvailableLoops.vector().toString().replaceAll("\\D", ""));
  }

  @Test
  void withoutTheModuleThePlainLoopsSayWhatIsMissing() throws Exception {
    assertThat(ChildJvm.run(ChosenLoops.class))
        .contains("WARNING: Networks compute with the plain loops")
        .contains("run java with --add-modules jdk.incubator.vector")
        .contains("chosen: plain");
    assertThat(ChildJvm.run(ChosenLoops.class, VECTOR))
        .contains("IllegalArgumentException: The system property atrous.loops is 'vector', but")
        .contains("run java with --add-modules jdk.incubator.vector");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1"})
  void vectorsAreNotChosenWhereTheyAreSlow(String option) throws Exception {
    assertThat(ChildJvm.run(ChosenLoops.class, VECTORS, option))
        .contains(option)
        .contains("chosen: plain");
  }

  @Test
  void aWrongWidthIsAnError() throws Exception {
    assertThat(ChildJvm.run(ChosenLoops.class, VECTORS, "-Datrous.vector.bits=1000"))
        .contains("atrous.vector.bits is '1000', but this machine's vectors have 128")
        .doesNotContain("chosen:");
  }

  @Test
  void wrongUnitsAreAnError() throws Exception {
    assertThat(ChildJvm.run(ChosenLoops.class, VECTORS, "-Datrous.vector.units=half"))
        .contains("atrous.vector.units is 'half'; expected 256 or 512")
        .doesNotContain("chosen:");
  }

  /** In a new JVM, since here it may have been compiled already. */
  @Test
  void aSoftmaxHasTheSameBitsBeforeItIsCompiledAndAfterwards() throws Exception {
    assertThat(ChildJvm.run(ColdAndWarm.class, VECTORS, VECTOR))
        .contains("chosen: vector", "same bits: true");
  }

  /** Prints the name of the loops that a JVM chooses, which it has begun to prepare. */
  static final class ChosenLoops {
    private ChosenLoops() {}

    public static void main(String[] arguments) {
      LoopChoice.prepare(); // must neither hide nor repeat what is wrong
      System.out.println("chosen: " + LoopChoice.chosen().name());
    }
  }

  /** Computes a softmax in interpreted code and again when it has long been compiled. */
  static final class ColdAndWarm {
    private static final int CHANNELS = 200;

    private ColdAndWarm() {}

    public static void main(String[] arguments) {
      Random random = new Random(20261124);
      float[][] inputs = new float[50][CHANNELS];
      for (float[] x : inputs) {
        for (int channel = 0; channel < CHANNELS; channel++) {
          x[channel] = 4 * random.nextFloat();
        }
      }
      Loops loops = LoopChoice.chosen();
      System.out.println("chosen: " + loops.name());
      float[][] cold = new float[inputs.length][];
      for (int at = 0; at < inputs.length; at++) {
        cold[at] = softmax(loops, inputs[at]);
      }
      boolean same = true;
      for (int pass = 0; pass < 1000 * inputs.length; pass++) {
        int at = pass % inputs.length;
        same &= Arrays.equals(cold[at], softmax(loops, inputs[at]));
      }
      System.out.println("same bits: " + same);
    }

    private static float[] softmax(Loops loops, float[] x) {
      float[] y = new float[CHANNELS];
      loops
          .softmax(new PixelGeometry(CHANNELS, CHANNELS, CHANNELS))
          .pixels(new Scratch(), x, 0, y, 0, 1);
      return y;
    }
  }
}
