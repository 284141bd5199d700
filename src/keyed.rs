//! Enums of which each value has a word in files.

/// Declares an enum with the words by which files name its values, in the order in which lists have them.
///
/// The enum gets `ALL`, `key` and `of_key`.
macro_rules! keyed {
    (
        $(#[$about:meta])*
        $visible:vis enum $name:ident {
            $($(#[$what:meta])* $variant:ident = $key:literal),+ $(,)?
        }
    ) => {
        $(#[$about])*
        $visible enum $name {
            $($(#[$what])* $variant),+
        }

        impl $name {
            /// All of them, in the order in which lists have them.
            $visible const ALL: [$name; [$($name::$variant),+].len()] = [$($name::$variant),+];

            /// Returns the word by which files name it.
            $visible fn key(self) -> &'static str {
                match self {
                    $($name::$variant => $key),+
                }
            }

            /// Finds one by its word.
            $visible fn of_key(key: &str) -> Option<Self> {
                match key {
                    $($key => Some($name::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use keyed;
