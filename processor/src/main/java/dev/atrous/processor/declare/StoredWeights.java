package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.runtime.safetensors.SafetensorsHeader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * The weights file that a network names, as far as its header tells.
 *
 * @param file its name, as written
 * @param shapes the shape of each tensor
 * @param place where it is named
 */
public record StoredWeights(String file, Map<String, int[]> shapes, Place place) {

  /** Reads the header of the file; empty if none is named or it cannot be used. */
  static Optional<StoredWeights> read(
      TypeElement type, Value value, Origins origins, Problems problems) {
    String file = value.raw().toString();
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<InputStream> found = origins.file(type, file);
      if (found.isEmpty()) {
        problems.add(Problem.WEIGHTS_NOT_FOUND, value.place(), file);
        return Optional.empty();
      }
      try (InputStream in = found.get()) {
        return Optional.of(new StoredWeights(file, SafetensorsHeader.shapes(in), value.place()));
      }
    } catch (IOException unusable) {
      problems.add(Problem.WEIGHTS_UNUSABLE, value.place(), file, unusable.getMessage());
      return Optional.empty();
    }
  }
}
