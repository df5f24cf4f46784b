-- which build this is
from build
