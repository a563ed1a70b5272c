package dev.atrous.processor.random;

import dev.atrous.processor.reference.NetworkModel;
import java.util.Map;

/**
 * A random network: what it means, and the sources that say so, by qualified name.
 *
 * @param library the sources that may as well be compiled earlier: blocks and inherited interfaces
 */
record RandomNetwork(
    long seed,
    String qualifiedName,
    NetworkModel model,
    Map<String, String> library,
    Map<String, String> sources,
    int batch) {

  /** Everything a reader needs to make the network again. */
  String text() {
    return "seed " + seed + ", batch " + batch + "\n" + library + "\n" + sources;
  }

  @Override
  public String toString() {
    return qualifiedName;
  }
}
