package dev.atrous.examples.benchmark.peer;

import dev.atrous.examples.benchmark.graph.PeerGraph;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.function.Supplier;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Deeplearning4j on the CPU: its SameDiff graphs over ND4J with oneDNN, planar maps. Its {@code
 * ComputationGraph} calls the same native operations but has neither a bilinear resize nor the
 * index of the largest channel.
 */
public final class Deeplearning4j implements Peer {

  /** Where javacpp learns which of ND4J's native libraries is there. */
  private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";

  private static final String[] EXTENSIONS = {"-onednn-avx2", "-onednn-avx512", "-onednn", ""};

  private final Environment environment;

  /** Loads the native library. */
  public Deeplearning4j() {
    chooseExtension();
    this.environment = Nd4j.getEnvironment();
  }

  @Override
  public String name() {
    return "Deeplearning4j";
  }

  @Override
  public String version() {
    Properties properties = new Properties();
    try (InputStream in =
        Nd4j.class.getResourceAsStream("/META-INF/maven/org.nd4j/nd4j-api/pom.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException unreadable) {
      return "of unknown version";
    }
    return properties.getProperty("version", "of unknown version")
        + " (nd4j-native"
        + System.getProperty(EXTENSION, "")
        + ")";
  }

  @Override
  public Runner load(PeerGraph graph, Supplier<byte[]> model, float[] image, int threads)
      throws Unavailable {
    try {
      return new SameDiffRunner(this, graph, image, threads);
    } catch (RuntimeException failure) {
      throw Unavailable.because(failure);
    }
  }

  /**
   * Sets what holds for the whole process. It may be set again at any time.
   *
   * @param helpers whether oneDNN may compute
   */
  void configure(int threads, boolean helpers) {
    environment.allowHelpers(helpers);
    environment.setMaxThreads(threads);
    environment.setMaxMasterThreads(threads);
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
    openblas.blas_set_num_threads(threads);
  }

  private static void chooseExtension() {
    if (System.getProperty(EXTENSION) != null) {
      return;
    }
    String platform = "/org/nd4j/linalg/cpu/nativecpu/bindings/" + platform();
    for (String extension : EXTENSIONS) {
      if (Deeplearning4j.class.getResource(platform + extension + "/") != null) {
        System.setProperty(EXTENSION, extension);
        return;
      }
    }
  }

  private static String platform() {
    return org.bytedeco.javacpp.Loader.getPlatform();
  }
}
