/**
 * The arithmetic of networks behind one small interface, called by generated classes; not for
 * users. In come float arrays that hold channels-last maps or slices of them, with the steps
 * between their pixels; out go the computed pixels, in arrays of the caller. Nothing here knows of
 * rows beyond the taps of one window, of padding or of threads: the caller says which taps meet
 * data and cuts the work into calls, and the bits of the result do not depend on how it cuts, nor
 * on whether plain loops compute it, vector loops, or tiered ones, which are the first and become
 * the second.
 */
package dev.atrous.runtime.loops;
