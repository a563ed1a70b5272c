package dev.atrous.processor.declare;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The blocks that the sources of a compilation use. They are kept by compilation and not by
 * processor, because one processor meets them and another claims them; {@link Elements} is the one
 * object of the compiler that both are given, also by build tools that wrap the rest.
 *
 * @param names the qualified names of their annotations
 * @param amongOthers whether the sources use annotations besides the language's and blocks
 */
public record OwnBlocks(Set<String> names, boolean amongOthers) {

  private static final OwnBlocks NONE = new OwnBlocks(Set.of(), false);
  private static final Map<Elements, OwnBlocks> MET =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** Those met so far. */
  public static OwnBlocks of(Elements elements) {
    return MET.getOrDefault(elements, NONE);
  }

  /** Takes note of what a round's types use. */
  public static OwnBlocks note(Elements elements, Set<? extends Element> roots) {
    Set<TypeElement> annotations = new HashSet<>();
    roots.forEach(root -> collect(root, annotations));
    Set<String> names = new TreeSet<>(of(elements).names());
    boolean others = of(elements).amongOthers();
    for (TypeElement annotation : annotations) {
      String name = annotation.getQualifiedName().toString();
      if (Dsl.annotation(annotation, "Block") != null) {
        names.add(name);
      } else {
        others |= !name.startsWith(Dsl.PACKAGE);
      }
    }
    OwnBlocks met = new OwnBlocks(names, others);
    MET.put(elements, met);
    return met;
  }

  private static void collect(Element element, Set<TypeElement> annotations) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      annotations.add((TypeElement) mirror.getAnnotationType().asElement());
    }
    element.getEnclosedElements().forEach(each -> collect(each, annotations));
  }
}
