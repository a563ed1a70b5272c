package dev.atrous.examples.importer;

import dev.atrous.examples.terminal.OutputFiles;
import dev.atrous.examples.terminal.Refusal;
import dev.atrous.runtime.Weights;
import dev.atrous.runtime.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The two files that an import writes, both or none.
 *
 * @param source the declaration
 * @param weights its weights
 * @param overwrite whether files that are there may be replaced
 */
record ImportedFiles(Path source, Path weights, boolean overwrite) {

  static ImportedFiles of(Path folder, String name, boolean overwrite) {
    return new ImportedFiles(
        folder.resolve(name + ".java"), folder.resolve(name + ".safetensors"), overwrite);
  }

  /** Refuses before any work is done for it. */
  void check() throws Refusal {
    check(source);
    checkWeights();
  }

  /** Refuses to write the weights alone. */
  void checkWeights() throws Refusal {
    check(weights);
  }

  private void check(Path file) throws Refusal {
    OutputFiles.check(file);
    if (Files.exists(file) && !overwrite) {
      throw new Refusal(file + " is there already; --overwrite replaces it");
    }
  }

  /** Writes both, so that neither is there without the other. */
  void write(String text, Weights values) throws Refusal {
    OutputFiles files = new OutputFiles();
    files.add(weights, file -> save(values, file));
    files.add(source, file -> Files.writeString(file, text));
    files.write();
  }

  /** Writes the weights alone. */
  void writeWeights(Weights values) throws Refusal {
    OutputFiles files = new OutputFiles();
    files.add(weights, file -> save(values, file));
    files.write();
  }

  private static void save(Weights values, Path file) throws IOException {
    try {
      values.save(file);
    } catch (WeightsException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
