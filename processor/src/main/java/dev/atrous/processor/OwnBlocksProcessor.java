package dev.atrous.processor;

import com.google.auto.service.AutoService;
import dev.atrous.processor.declare.OwnBlocks;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims the users' own blocks, so that javac's lint does not warn of annotations that nobody
 * claims; {@link NetworkProcessor} has compiled them by then.
 *
 * <p>It is a processor of its own because a compiler asks for the names of a processor's
 * annotations once, before it shows it any source. This one stands second among the services:
 * compilers ask it when the first has seen the round. To claim {@code *} instead would take the
 * annotations of all other processors from them.
 */
@AutoService(Processor.class)
public final class OwnBlocksProcessor extends AbstractProcessor {

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return isInitialized() ? OwnBlocks.of(processingEnv.getElementUtils()).names() : Set.of();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return Claims.areHarmless(processingEnv.getElementUtils());
  }
}
