package dev.atrous.processor.declare;

import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.runtime.safetensors.SafetensorsHeader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
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
        Map<String, int[]> shapes =
            SafetensorsHeader.shapes(in, shard -> shard(type, file, shard, origins));
        return Optional.of(new StoredWeights(file, shapes, value.place()));
      }
    } catch (IOException unusable) {
      problems.add(Problem.WEIGHTS_UNUSABLE, value.place(), file, unusable.getMessage());
      return Optional.empty();
    }
  }

  /** One of the files that an index names, beside it. */
  private static InputStream shard(TypeElement type, String index, String name, Origins origins)
      throws IOException {
    String beside = index.substring(0, index.lastIndexOf('/') + 1) + name;
    return origins.file(type, beside).orElseThrow(() -> new NoSuchFileException(beside));
  }
}
