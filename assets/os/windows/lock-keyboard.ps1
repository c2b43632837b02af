# Keyboard Filter (Windows IoT Enterprise, or Enterprise with the feature turned on): no shortcut that Windows keeps for itself
# reaches it while the kiosk's account is signed in. Run as administrator; takes effect after a restart.
#Requires -RunAsAdministrator
$ErrorActionPreference = 'Stop'
$space = @{ Namespace = 'root\standardcimv2\embedded' }

Enable-WindowsOptionalFeature -Online -FeatureName Client-KeyboardFilter -All -NoRestart | Out-Null

# Administrators keep their keys, or nobody could service the machine.
$admins = Get-CimInstance @space -ClassName WEKF_Settings | Where-Object Name -eq 'DisableKeyboardFilterForAdministrators'
Set-CimInstance -InputObject $admins -Property @{ Value = 'true' }

$shortcuts = Get-CimInstance @space -ClassName WEKF_PredefinedKey
foreach ($shortcut in $shortcuts) {
  Set-CimInstance -InputObject $shortcut -Property @{ Enabled = $true }
}
Write-Output "$($shortcuts.Count) shortcuts are blocked. Restart the machine."

# Three- and four-finger swipes, and the edges of the screen.
New-Item -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI' -Force | Out-Null
Set-ItemProperty -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI' -Name AllowEdgeSwipe -Type DWord -Value 0
