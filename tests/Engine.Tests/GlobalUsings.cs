// [Property] is a property that FsCheck tries on random values; NUnit has an attribute of that name too.
global using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;
