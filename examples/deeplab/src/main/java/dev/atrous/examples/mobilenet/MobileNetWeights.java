package dev.atrous.examples.mobilenet;

import dev.atrous.runtime.Weights;
import java.nio.file.Path;

/** Reads the published weights under the names of the declared network. */
public final class MobileNetWeights {

  private MobileNetWeights() {}

  /**
   * Reads a file that calls the layers of a pair {@code Conv2d_1_depthwise} where the block makes
   * {@code Conv2d_1.depthwise} of them.
   *
   * @param file a safetensors file
   * @return the weights, renamed
   */
  public static Weights read(Path file) {
    return Weights.read(file).renamed(name -> name.replaceFirst("_(depth|point)wise", ".$1wise"));
  }
}
