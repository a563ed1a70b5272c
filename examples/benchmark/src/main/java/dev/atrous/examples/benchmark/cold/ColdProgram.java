package dev.atrous.examples.benchmark.cold;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.atrous.examples.deeplab.DeepLabNetwork;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.picture.Interpolation;
import dev.atrous.runtime.picture.Normalization;
import dev.atrous.runtime.picture.Pictures;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/**
 * A program as a user would write it: loads a network, and segments a photograph twice. After each
 * mask it prints a line.
 */
public final class ColdProgram {

  static final String OURS = "atrous";
  private static final int SIDE = 257;
  private static final int TIMES = 2;

  /** What a library does with a photograph. */
  interface Segmenter {
    Tensor mask(Tensor image) throws OrtException;
  }

  private ColdProgram() {}

  /**
   * Runs the program.
   *
   * @param arguments the library, its model, the photograph, and where to write masks
   */
  public static void main(String[] arguments) throws OrtException {
    System.setProperty("java.awt.headless", "true");
    Path model = Path.of(arguments[1]);
    Segmenter segmenter = arguments[0].equals(OURS) ? ours(model) : onnxRuntime(model);
    for (int time = 0; time < TIMES; time++) {
      Tensor image =
          Pictures.toTensor(
              Pictures.load(Path.of(arguments[2])),
              SIDE,
              SIDE,
              Interpolation.ANTIALIASED,
              Normalization.SIGNED);
      Tensor mask = segmenter.mask(image);
      Pictures.save(Pictures.toImage(mask, Normalization.NONE), Path.of(arguments[3]));
      System.out.println("mask");
    }
    System.exit(0); // without waiting for threads of libraries
  }

  private static Segmenter ours(Path weights) {
    DeepLabNetwork network = DeepLabNetwork.load(weights);
    return image -> network.forward(image).mask();
  }

  private static Segmenter onnxRuntime(Path model) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    OrtSession session = environment.createSession(model.toString());
    String input = session.getInputNames().iterator().next();
    return image -> {
      FloatBuffer pixels = FloatBuffer.wrap(image.toPlanar());
      try (OnnxTensor tensor =
              OnnxTensor.createTensor(environment, pixels, new long[] {1, 3, SIDE, SIDE});
          OrtSession.Result result = session.run(Map.of(input, tensor))) {
        float[] mask = new float[SIDE * SIDE];
        ((OnnxTensor) result.get(1)).getFloatBuffer().get(mask);
        return Tensor.planar(mask, 1, 1, SIDE, SIDE);
      }
    };
  }
}
