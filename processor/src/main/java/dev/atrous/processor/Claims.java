package dev.atrous.processor;

import dev.atrous.processor.declare.OwnBlocks;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.lang.model.util.Elements;

/**
 * Whether annotations that are ours may be claimed. They should be, since javac's lint warns of
 * annotations that nobody claims. But once all annotations of the first round are claimed, a
 * compiler asks no further processor, not even one that reads any source: where there is one, and
 * ours are the only annotations, they stay unclaimed.
 */
final class Claims {

  private static final Set<Class<? extends Processor>> OURS =
      Set.of(NetworkProcessor.class, OwnBlocksProcessor.class);

  private Claims() {}

  /** Whether nobody misses the annotations of the compilation's first round. */
  static boolean areHarmless(Elements elements) {
    return OwnBlocks.of(elements).amongOthers() || isAlone();
  }

  /** Whether the compiler finds no processor but ours. */
  private static boolean isAlone() {
    try {
      return ServiceLoader.load(Processor.class, Claims.class.getClassLoader()).stream()
          .allMatch(provider -> OURS.contains(provider.type()));
    } catch (ServiceConfigurationError unusable) {
      return false;
    }
  }
}
