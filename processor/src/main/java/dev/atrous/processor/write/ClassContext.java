package dev.atrous.processor.write;

import java.util.Set;

/**
 * What a generated class finds around it.
 *
 * @param generated whether the user's module can see {@code @Generated}
 * @param deprecated whether the interface or one of its layers is deprecated, which the class that
 *     implements it should not be warned of
 * @param hidden simple names of the user's that are not to be used for others: {@link HiddenNames}
 */
public record ClassContext(boolean generated, boolean deprecated, Set<String> hidden) {}
