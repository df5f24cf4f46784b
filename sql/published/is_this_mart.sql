-- true; an error where a macro of this mart is about to answer from another one
select case
    when max(built_at) = $built_at then true
    else error('this macro belongs to another mart than the one in use: say USE <its name> first')
end
from build
