/**
 * Called by generated classes; not for users. In: the weights and tensors that a user gives a
 * network. Out: the {@linkplain dev.atrous.runtime.generated.Parameters parameters} of each layer,
 * and {@linkplain dev.atrous.runtime.generated.Arguments arguments} whose shapes have been checked.
 */
package dev.atrous.runtime.generated;
