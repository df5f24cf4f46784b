-- a measure by area
from compare('T3A.1', $as_at) where area <> 'force' order by change desc
