package dev.atrous.processor.write;

/**
 * What a generated class is annotated with.
 *
 * @param generated whether the user's module can see {@code @Generated}
 * @param deprecated whether the interface or one of its layers is deprecated, which the class that
 *     implements it should not be warned of
 */
public record ClassAnnotations(boolean generated, boolean deprecated) {}
