/// The example reports; this file only makes the folder a build target.
