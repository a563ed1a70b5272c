package dev.atrous.processor.random;

import dev.atrous.processor.reference.Expansion;
import dev.atrous.processor.reference.NetworkModel;
import dev.atrous.processor.reference.SourcePart;
import dev.atrous.processor.reference.SourceText;
import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.reference.operations.ImpossibleShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A random network: what it means, and the sources that say so, by qualified name.
 *
 * @param layersAlone how many layers are compared by themselves, too
 * @param library the sources that may as well be compiled earlier: blocks and inherited interfaces
 */
record RandomNetwork(
    long seed,
    String qualifiedName,
    NetworkModel model,
    Map<String, String> library,
    Map<String, String> sources,
    int batch,
    int layersAlone) {

  /** The same network for inputs of other sizes, as an interface that inherits from this one. */
  Optional<RandomNetwork> resized() {
    Dice dice = new Dice(seed + 1);
    if (layersAlone < Integer.MAX_VALUE || !dice.chance(0.15)) {
      return Optional.empty();
    }
    Map<String, Extent> sizes = new LinkedHashMap<>();
    model
        .inputs()
        .forEach(
            (name, extent) ->
                sizes.put(
                    name,
                    new Extent(
                        extent.channels(),
                        extent.height() + dice.between(0, 5),
                        extent.width() + dice.between(0, 5))));
    NetworkModel other = model.of(model.name() + "Resized", sizes);
    try {
      Expansion.of(other);
    } catch (ImpossibleShape impossible) {
      return Optional.empty();
    }
    String packageName = qualifiedName.substring(0, qualifiedName.lastIndexOf('.'));
    String name = packageName + "." + other.name();
    SourcePart part =
        new SourcePart(
            other.name(),
            true,
            model.outputStride(),
            List.of(model.name()),
            sizes,
            List.of(),
            true);
    Map<String, String> all = new LinkedHashMap<>(sources);
    all.put(name, SourceText.of(packageName, part));
    return Optional.of(new RandomNetwork(seed, name, other, library, all, batch, layersAlone));
  }

  /** Everything a reader needs to make the network again. */
  String text() {
    return "seed " + seed + ", batch " + batch + "\n" + library + "\n" + sources;
  }

  @Override
  public String toString() {
    return qualifiedName;
  }
}
