package dev.atrous.runtime;

import dev.atrous.runtime.file.FileReplacement;
import dev.atrous.runtime.file.Reason;
import dev.atrous.runtime.loops.choice.LoopChoice;
import dev.atrous.runtime.safetensors.Quoted;
import dev.atrous.runtime.safetensors.SafetensorsException;
import dev.atrous.runtime.safetensors.SafetensorsWriter;
import dev.atrous.runtime.safetensors.TensorData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads and writes on behalf of {@link Weights}, and turns whatever goes wrong, lack of memory
 * included, into one {@link WeightsException} that names the file and the reason.
 */
final class WeightsFiles {

  /** Something that reads named tensors. */
  interface Source {
    Map<String, TensorData> read() throws IOException;
  }

  private WeightsFiles() {}

  /** What a source reads, as weights that come from there. */
  static Weights read(String origin, Source source) {
    LoopChoice.prepare(); // a network is likely to follow
    try {
      return new Weights(origin, source.read());
    } catch (SafetensorsException e) {
      throw new WeightsException(origin, e.getMessage(), e);
    } catch (IOException e) {
      throw new WeightsException(origin, "it cannot be read: " + Reason.of(e), e);
    } catch (OutOfMemoryError e) {
      throw WeightsException.outOfMemory(origin, "all tensors", e);
    }
  }

  /** Replaces a file by tensors that come from somewhere else. */
  static void save(String origin, Map<String, TensorData> tensors, Path file) {
    try {
      FileReplacement.write(file, target -> SafetensorsWriter.write(tensors, target));
    } catch (SafetensorsException e) {
      throw new WeightsException(origin, e.getMessage(), e);
    } catch (IOException e) {
      throw new WeightsException(file.toString(), "it cannot be written: " + Reason.of(e), e);
    } catch (OutOfMemoryError e) {
      throw WeightsException.outOfMemory(origin, "a tensor to be written", e);
    }
  }

  /** The values of a tensor of some origin. */
  static float[] values(String origin, String name, TensorData tensor) {
    try {
      return tensor.values();
    } catch (SafetensorsException e) {
      throw new WeightsException(origin, e.getMessage(), e);
    } catch (IOException e) {
      throw new WeightsException(origin, "it cannot be read: " + Reason.of(e), e);
    } catch (OutOfMemoryError e) {
      throw WeightsException.outOfMemory(origin, Quoted.name(name), e);
    }
  }
}
