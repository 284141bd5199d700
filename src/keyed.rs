//! Enums of which each value has a word in files.

/// Declares the words by which files name the values of an enum, in the order in which lists have them.
///
/// The enum gets `ALL` and `key`.
macro_rules! keyed {
    ($visible:vis $name:ident { $($variant:ident = $key:literal),+ $(,)? }) => {
        impl $name {
            /// All of them, in the order in which lists have them.
            $visible const ALL: [$name; [$($name::$variant),+].len()] = [$($name::$variant),+];

            /// Returns the word by which files name it.
            $visible fn key(self) -> &'static str {
                match self {
                    $($name::$variant => $key),+
                }
            }
        }
    };
}

pub(crate) use keyed;
