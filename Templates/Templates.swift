/// The built-in templates; this file only makes the folder a build target.
