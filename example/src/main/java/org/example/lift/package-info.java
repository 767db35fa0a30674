/** A lift, as an example of somebody's production code; nothing else in the build calls it. */
package org.example.lift;
