//! The reader's program: takes over the page that was rendered.

fn main() {
    #[cfg(feature = "hydrate")]
    claimed_ground::start();
}
